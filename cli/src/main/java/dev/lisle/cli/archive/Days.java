package dev.lisle.cli.archive;

import dev.lisle.cli.WrongInputException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Days and months as options say them. */
final class Days {
    private Days() {}

    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongInputException(option + " is \"" + text + "\", which is no day. Write it as 2026-10-01.");
        }
    }

    static YearMonth month(String option, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongInputException(option + " is \"" + text + "\", which is no month. Write it as 2026-10.");
        }
    }
}
