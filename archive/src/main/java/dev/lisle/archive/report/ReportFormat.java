package dev.lisle.archive.report;

/** What a report can be written as. */
public enum ReportFormat {
    /** One HTML file: charts, and each as a table too; no script, nothing fetched, made to be printed as well. */
    HTML,
    /** Markdown, readable as it is. */
    TEXT,
    /** One JSON object. */
    JSON,
    /** CSV with a heading: section, name, value, before, note. */
    CSV
}
