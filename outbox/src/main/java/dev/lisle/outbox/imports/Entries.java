package dev.lisle.outbox.imports;

import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.plans.Composer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers entries and all that is wrong with them, so that a file is put right once and not line by line. */
final class Entries {
    private final ImportDefaults defaults;
    private final Composer composer = new Composer();
    private final List<ImportEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Entries(ImportDefaults defaults) {
        this.defaults = defaults;
    }

    /** What an entry says; null where it says nothing. */
    record Said(
            @Nullable String account,
            @Nullable String at,
            @Nullable String notAfter,
            @Nullable String key,
            Draft draft) {}

    void add(String origin, Supplier<Said> reading) {
        try {
            entries.add(entry(origin, reading.get()));
        } catch (InvalidDraftException | InvalidRequestException | IllegalArgumentException e) {
            problems.add(origin + ": " + e.getMessage());
        }
    }

    List<ImportEntry> all() {
        if (!problems.isEmpty()) {
            throw new InvalidImportException(problems);
        }
        return List.copyOf(entries);
    }

    private ImportEntry entry(String origin, Said said) {
        String account = said.account() == null ? defaults.account() : said.account();
        String at = said.at() == null ? defaults.at() : said.at();
        if (account == null) {
            throw new IllegalArgumentException("No account is named. Say whose post it is, here or for all.");
        }
        Outbox.checkAccount(account);
        if (at == null) {
            throw new IllegalArgumentException("It does not say when. Give a moment or \"queue\", here or for all.");
        }
        composer.compose(said.draft());
        String key = said.key() == null ? key(account, at, said) : said.key();
        Outbox.checkKey(key);
        When when = When.parse(at, defaults.zone());
        Instant notAfter = notAfter(said.notAfter());
        if (when instanceof When.At moment) {
            NewSubmission.checkOrder(moment.moment(), notAfter);
        }
        return new ImportEntry(origin, account, when, notAfter, said.draft(), key);
    }

    private @Nullable Instant notAfter(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (When.parse(text, defaults.zone()) instanceof When.At last) {
            return last.moment();
        }
        throw new IllegalArgumentException("\"" + text + "\" is no last moment. Write one like \"2026-12-01 08:00\".");
    }

    private static String key(String account, String at, Said said) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(account, at, DraftJson.write(new DraftDocument(said.draft(), null)))) {
                digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
            }
            if (said.notAfter() != null) {
                digest.update(said.notAfter().getBytes(StandardCharsets.UTF_8));
            }
            return "import-" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
