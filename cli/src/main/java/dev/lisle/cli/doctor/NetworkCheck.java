package dev.lisle.cli.doctor;

import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Whether the API can be reached, and whether its clock and ours agree. Sends one request, without a token. */
record NetworkCheck(HttpTransport transport, Clock clock) {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration HARMLESS = Duration.ofSeconds(60);

    List<Finding> look(URI address) throws InterruptedException {
        String host = address.getRawAuthority();
        try {
            HttpAnswer answer = transport.send(new HttpCall("GET", address.resolve("/"), Map.of(), null, TIMEOUT));
            Instant now = clock.instant();
            return List.of(
                    Finding.well("network", host + " answers"),
                    answer.header("Date")
                            .map(date -> clock(date, now))
                            .orElseGet(() -> Finding.unseen("clock", host + " does not say what the time is", null)));
        } catch (IOException e) {
            return List.of(Finding.bad(
                    "network",
                    host + " cannot be reached from here" + (e.getMessage() == null ? "" : ": " + e.getMessage()),
                    "Look at the connection, a firewall, a proxy; with --emulator, whether it is running."));
        }
    }

    private static Finding clock(String date, Instant now) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration off = Duration.between(theirs, now);
            return off.abs().compareTo(HARMLESS) <= 0
                    ? Finding.well("clock", "the same as theirs")
                    : Finding.bad(
                            "clock",
                            "this machine's clock is " + off.abs().toSeconds() + " s "
                                    + (off.isNegative() ? "slow" : "fast"),
                            "Have it set by the network: 'timedatectl set-ntp true' on Linux. What is scheduled, and when"
                                    + " a token is renewed, depends on it.");
        } catch (DateTimeException e) {
            return Finding.unseen("clock", "the server's date is none", null);
        }
    }
}
