package dev.lisle.cli.insights;

import dev.lisle.archive.charts.Chart;
import java.util.List;

/**
 * Numbers to be drawn.
 *
 * @param title what it is about
 * @param subtitle from when to when, or nothing
 * @param sections what belongs together
 */
record Report(String title, String subtitle, List<Chart> sections) {}
