package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import dev.lisle.hosting.s3.S3MediaHost;
import dev.lisle.publisher.hosting.DirectoryMediaHost;
import dev.lisle.publisher.hosting.GitHubMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media host that a setting names; secrets come from the environment. */
final class MediaHosts {
    private static final String VARIABLE = Setting.MEDIA_HOST.variable();
    static final String GITHUB_TOKEN = "LISLE_GITHUB_TOKEN";

    private static final Pattern GITHUB = Pattern.compile("([^/@\\s]+)/([^/@\\s]+)(?:@(\\S+))?");

    private final Map<String, String> environment;

    MediaHosts(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The host; sends nothing.
     *
     * @param setting as in {@code LISLE_MEDIA_HOST}; empty for none
     * @throws WrongInputException if it is of no known form
     */
    MediaHost host(String setting) {
        if (setting.isEmpty()) {
            return MediaHost.none();
        }
        int colon = setting.indexOf(':');
        String rest = setting.substring(colon + 1);
        try {
            return switch (colon < 0 ? setting : setting.substring(0, colon)) {
                case "dir" -> directory(rest);
                case "github" -> github(rest);
                case "s3" -> s3(rest);
                default -> throw unknown(setting, null);
            };
        } catch (IllegalArgumentException e) { // of an address or a path
            throw unknown(setting, e);
        }
    }

    private static MediaHost directory(String rest) {
        int bar = rest.lastIndexOf('|');
        if (bar <= 0) {
            throw new IllegalArgumentException("no address");
        }
        return new DirectoryMediaHost(Path.of(rest.substring(0, bar)), web(rest.substring(bar + 1)));
    }

    private MediaHost github(String rest) {
        Matcher repository = GITHUB.matcher(rest);
        if (!repository.matches()) {
            throw new IllegalArgumentException("no owner/repository");
        }
        String token = environment.getOrDefault(GITHUB_TOKEN, "");
        if (token.isBlank()) {
            throw new WrongInputException(
                    "There is no token for GitHub. Put a fine-grained token that may read and write the"
                            + " contents of " + repository.group(1) + "/" + repository.group(2)
                            + " into the environment variable "
                            + GITHUB_TOKEN + ".");
        }
        GitHubMediaHost.Builder builder = GitHubMediaHost.builder(repository.group(1), repository.group(2), token);
        return repository.group(3) == null
                ? builder.build()
                : builder.branch(repository.group(3)).build();
    }

    private MediaHost s3(String rest) {
        int bar = rest.indexOf('|');
        String bucket = bar < 0 ? rest : rest.substring(0, bar);
        if (bucket.isBlank()) {
            throw new IllegalArgumentException("no bucket");
        }
        S3MediaHost.Builder builder = S3MediaHost.builder(bucket);
        if (bar >= 0) {
            builder.publicAddress(web(rest.substring(bar + 1)));
        }
        String region = environment.getOrDefault("AWS_REGION", environment.get("AWS_DEFAULT_REGION"));
        if (region != null) {
            builder.region(region);
        }
        String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_S3", environment.get("AWS_ENDPOINT_URL"));
        if (endpoint != null) {
            builder.endpoint(web(endpoint));
        }
        return builder.build();
    }

    private static URI web(String text) {
        URI address = URI.create(text.strip());
        if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
            throw new IllegalArgumentException("no web address");
        }
        return address;
    }

    private static WrongInputException unknown(String setting, @Nullable IllegalArgumentException cause) {
        String reason = cause == null || cause instanceof InvalidPathException ? "" : " (" + cause.getMessage() + ")";
        return new WrongInputException(
                VARIABLE + " is \"" + setting + "\", which is no media host" + reason + ". Give one of:\n"
                        + "  dir:/var/www/media|https://media.example.com/   a directory that a web server serves\n"
                        + "  github:owner/repository                         with " + GITHUB_TOKEN
                        + "; its history keeps the files\n"
                        + "  s3:bucket                                       with AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and so on");
    }
}
