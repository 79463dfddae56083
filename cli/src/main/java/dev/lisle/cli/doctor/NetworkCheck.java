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
import org.jspecify.annotations.Nullable;

/** Whether the API can be reached, and whether its clock and ours agree. Sends one request, without a token. */
record NetworkCheck(HttpTransport transport, Clock clock) {
    private static final String PATH = "/v1.0/me";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration HARMLESS = Duration.ofSeconds(60);

    /**
     * What was seen.
     *
     * @param off how far this machine's clock is before theirs; zero if they do not say
     */
    record Seen(List<Finding> findings, Duration off) {
        boolean isReached() {
            return findings.get(0).level() != Finding.Level.BAD;
        }
    }

    Seen look(URI address) throws InterruptedException {
        String host = address.getRawAuthority();
        try {
            HttpAnswer answer = transport.send(new HttpCall("GET", address.resolve(PATH), Map.of(), null, TIMEOUT));
            Instant theirs = moment(answer.header("Date").orElse(""));
            Duration off = theirs == null ? Duration.ZERO : Duration.between(theirs, clock.instant());
            return new Seen(List.of(network(host, answer), clock(host, theirs, off)), off);
        } catch (IOException e) {
            return new Seen(
                    List.of(Finding.bad(
                            "network",
                            host + " cannot be reached from here"
                                    + (e.getMessage() == null ? "" : ": " + e.getMessage()),
                            "Look at the connection, a firewall, a proxy; with --emulator, whether it is running.")),
                    Duration.ZERO);
        }
    }

    /** Without a token the API answers with an error in JSON; what answers otherwise is not it. */
    private static Finding network(String host, HttpAnswer answer) {
        if (answer.status() >= 500) {
            return Finding.warning(
                    "network",
                    host + " answers HTTP " + answer.status(),
                    "It has trouble of its own: try again later.");
        }
        return answer.body().length > 0 && answer.body()[0] == '{'
                ? Finding.well("network", host + " answers")
                : Finding.warning(
                        "network",
                        host + " answers, but not as the Threads API does",
                        "Something in between may answer in its place: a proxy, or a network that wants a login.");
    }

    private static Finding clock(String host, @Nullable Instant theirs, Duration off) {
        if (theirs == null) {
            return Finding.unseen("clock", host + " does not say what the time is", null);
        }
        return off.abs().compareTo(HARMLESS) <= 0
                ? Finding.well("clock", "the same as theirs")
                : Finding.bad(
                        "clock",
                        "this machine's clock is " + Spans.words(off) + (off.isNegative() ? " slow" : " fast"),
                        "Have it set by the network: 'timedatectl set-ntp true' on Linux. What is scheduled, and when a"
                                + " token is renewed, depends on it.");
    }

    /** Null if it is none. */
    private static @Nullable Instant moment(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
