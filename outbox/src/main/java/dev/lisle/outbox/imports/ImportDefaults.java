package dev.lisle.outbox.imports;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What holds where an entry says nothing.
 *
 * @param account null if every entry has to name its own
 * @param at in the words of {@link When#parse}; null if every entry has to say when
 * @param zone in which times without a zone are read
 */
public record ImportDefaults(
        @Nullable String account, @Nullable String at, ZoneId zone) {}
