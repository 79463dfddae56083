package dev.lisle.client.insights;

/**
 * By what the followers are told apart.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/insights">Insights</a>
 */
public enum Breakdown {
    COUNTRY,
    CITY,
    AGE,
    GENDER
}
