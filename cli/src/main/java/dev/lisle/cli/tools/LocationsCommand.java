package dev.lisle.cli.tools;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.PostShape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.locations.Location;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.locations.LocationQuery;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds places. */
@Command(
        name = "locations",
        description = {
            "Find places by name or position, to name them in posts.",
            "Meta allows 500 searches in 24 hours, and an app without advanced access",
            "finds Menlo Park only.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle locations \"Menlo Park\"",
            "  lisle locations --near 37.4530,-122.1817 --quiet"
        })
public final class LocationsCommand implements Callable<Integer> {
    private static final Pattern POSITION =
            Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*,\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

    private static final Kind<Location> LOCATION =
            new Kind<>(place -> place.id() == null ? "" : place.id().value(), PostShape::of, LocationsCommand::show);

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What the place is called.")
    private @Nullable String name;

    @Option(
            names = "--near",
            paramLabel = "LAT,LON",
            description = "Places at a position, in degrees, north and east positive.")
    private @Nullable String position;

    @Option(names = "--id", paramLabel = "ID", description = "One place, by its id, instead.")
    private @Nullable String id;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public LocationsCommand() {}

    @Override
    public Integer call() {
        LocationId one = id == null ? null : new LocationId(id);
        LocationQuery query = one == null ? query() : null;
        if (one != null && (name != null || position != null)) {
            throw new WrongInputException("There is --id " + one + " and there is a search. Give one of them.");
        }
        try (ThreadsClient client = session.openClient()) {
            Stream<Location> places = one != null
                    ? Stream.of(client.locations().get(one))
                    : client.locations().search(Objects.requireNonNull(query)).stream();
            Results.of(output).printAll(places, LOCATION, "No such place.");
            return ExitCode.OK;
        }
    }

    private LocationQuery query() {
        if (name == null && position == null) {
            throw new WrongInputException("There is nothing to search for. Give a NAME, --near LAT,LON, or --id ID.");
        }
        LocationQuery query = name == null ? null : LocationQuery.named(name);
        if (position == null) {
            return Objects.requireNonNull(query);
        }
        Matcher degrees = POSITION.matcher(position);
        if (!degrees.matches()) {
            throw new WrongInputException(
                    "--near is \"" + position + "\", which is no position. Give degrees as in 48.1374,11.5755.");
        }
        double latitude = Double.parseDouble(degrees.group(1));
        double longitude = Double.parseDouble(degrees.group(2));
        return query == null ? LocationQuery.near(latitude, longitude) : query.at(latitude, longitude);
    }

    private static void show(Printout sheet, Location place) {
        sheet.line(sheet.style().bold(Printout.safe(place.name())) + "  "
                + sheet.style().dim("id " + place.id()));
        String address = Stream.of(place.address(), place.postalCode(), place.city(), place.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        if (!address.isEmpty()) {
            sheet.paragraph("  ", address);
        }
        if (place.latitude() != null && place.longitude() != null) {
            sheet.line("  " + place.latitude() + ", " + place.longitude());
        }
    }
}
