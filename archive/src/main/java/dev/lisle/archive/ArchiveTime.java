package dev.lisle.archive;

import dev.lisle.client.time.Pause;
import java.time.Clock;

/** How time goes. */
record ArchiveTime(Clock clock, Pause pause) {}
