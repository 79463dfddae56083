package dev.lisle.hosting.s3;

import dev.lisle.publisher.hosting.LocalMedia;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.hosting.UploadProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Hosts files as objects of a bucket in Amazon S3 or any store that speaks its protocol. Meta gets an address with a signature
 * that passes, so the bucket may stay private; or a plain one, if the bucket is public under an address of its own.
 *
 * <p>Thread-safe. Whoever made it closes it.
 */
public final class S3MediaHost implements MediaHost, AutoCloseable {
    /** The longest that a signed address may hold: a week, as S3 has it. */
    public static final Duration LONGEST_SIGNATURE = Duration.ofDays(7);

    private final S3Client client;
    private final S3Presigner presigner;
    private final String bucket;
    private final String prefix;
    private final Duration signatureHolds;
    private final @Nullable URI publicAddress;

    private S3MediaHost(Builder builder) {
        bucket = builder.bucket;
        prefix = builder.prefix;
        signatureHolds = builder.signatureHolds;
        publicAddress = builder.publicAddress;
        S3Configuration style = S3Configuration.builder()
                .pathStyleAccessEnabled(builder.endpoint != null)
                .build();
        client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(builder.uploadTimeout))
                .overrideConfiguration(settings -> settings.apiCallTimeout(builder.uploadTimeout))
                .requestChecksumCalculation(
                        RequestChecksumCalculation.WHEN_REQUIRED) // other stores know no trailing ones
                .region(builder.region)
                .credentialsProvider(builder.credentials())
                .endpointOverride(builder.endpoint)
                .serviceConfiguration(style)
                .build();
        presigner = S3Presigner.builder()
                .region(builder.region)
                .credentialsProvider(builder.credentials())
                .endpointOverride(builder.endpoint)
                .serviceConfiguration(style)
                .build();
    }

    /** Begins a host for a bucket that is there; the credentials are found where AWS's tools find them, unless given. */
    public static Builder builder(String bucket) {
        return new Builder(bucket);
    }

    @Override
    public URI host(LocalMedia media, UploadProgress progress) {
        String key = prefix + media.newName();
        try {
            client.putObject(
                    request -> request.bucket(bucket)
                            .key(key)
                            .contentType(media.format().contentType()),
                    RequestBody.fromContentProvider(
                            () -> {
                                try {
                                    return media.open(progress);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            media.sizeInBytes(),
                            media.format().contentType()));
            return address(key);
        } catch (UncheckedIOException | SdkException e) {
            throw new MediaHostException(
                    "\"" + media.path() + "\" could not be put into the bucket \"" + bucket + "\": " + reason(e) + ".",
                    e);
        }
    }

    @Override
    public void remove(URI address) {
        String key = key(address);
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new MediaHostException(
                    "\"" + key + "\" could not be deleted from the bucket \"" + bucket + "\": " + reason(e)
                            + ". Delete it there by hand.",
                    e);
        }
    }

    /** Closes its connections. */
    @Override
    public void close() {
        client.close();
        presigner.close();
    }

    private URI address(String key) {
        if (publicAddress != null) {
            return publicAddress.resolve(key);
        }
        return URI.create(presigner
                .presignGetObject(signed -> signed.signatureDuration(signatureHolds)
                        .getObjectRequest(request -> request.bucket(bucket).key(key)))
                .url()
                .toString());
    }

    /** The key in an address that {@link #address} gave: it is the only one of that form. */
    private String key(URI address) {
        String path = String.valueOf(address.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        String key = prefix + name;
        if (!sameButForTheSignature(address, address(key)) || !isOurs(name)) {
            throw new MediaHostException("\"" + withoutQuery(address) + "\" was not hosted here, so it is not removed."
                    + " Remove it where it came from.");
        }
        return key;
    }

    private static boolean isOurs(String name) {
        try {
            String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            return UUID.fromString(stem).toString().equals(stem);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean sameButForTheSignature(URI one, URI other) {
        return withoutQuery(one).equals(withoutQuery(other));
    }

    private static String withoutQuery(URI address) {
        return address.toString().replaceFirst("\\?.*", "");
    }

    private static String reason(RuntimeException e) {
        if (e instanceof UncheckedIOException) {
            return e.getCause() instanceof NoSuchFileException missing
                    ? "\"" + missing.getFile() + "\" does not exist"
                    : String.valueOf(e.getCause());
        }
        if (e.getCause() instanceof UncheckedIOException file) {
            return reason(file);
        }
        if (e instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
            return refusal.awsErrorDetails().errorCode() + ", \""
                    + refusal.awsErrorDetails().errorMessage() + "\" (HTTP " + refusal.statusCode() + ")";
        }
        return String.valueOf(e.getMessage());
    }

    /** What an S3 host is made of. Not thread-safe. */
    public static final class Builder {
        private final String bucket;
        private Region region = Region.US_EAST_1;
        private @Nullable URI endpoint;
        private @Nullable AwsCredentialsProvider given;
        private @Nullable URI publicAddress;
        private String prefix = "lisle/";
        private Duration signatureHolds = Duration.ofDays(1).plusHours(1);
        private Duration uploadTimeout = Duration.ofMinutes(5);

        private Builder(String bucket) {
            this.bucket = Objects.requireNonNull(bucket, "bucket");
        }

        /** The region, {@code us-east-1} by default; many stores other than Amazon's take any. */
        public Builder region(String newRegion) {
            region = Region.of(newRegion);
            return this;
        }

        /** A store other than Amazon's, for example {@code https://s3.example.com}; buckets become part of its paths. */
        public Builder endpoint(URI newEndpoint) {
            endpoint = newEndpoint;
            return this;
        }

        /** Credentials in place of those that AWS's tools find (environment, profile, machine). */
        public Builder credentials(String accessKey, String secretKey) {
            given = StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
            return this;
        }

        /**
         * Where the bucket can be read by anybody, for example {@code https://media.example.com/}; addresses are then plain.
         * By default they carry a signature.
         */
        public Builder publicAddress(URI newAddress) {
            publicAddress = newAddress.toString().endsWith("/") ? newAddress : URI.create(newAddress + "/");
            return this;
        }

        /** What keys begin with, {@code lisle/} by default. */
        public Builder prefix(String newPrefix) {
            prefix = newPrefix;
            return this;
        }

        /**
         * How long signed addresses hold, 25 hours by default, longer than a container lives; at most
         * {@link #LONGEST_SIGNATURE}.
         */
        public Builder signatureHolds(Duration newDuration) {
            signatureHolds = newDuration;
            return this;
        }

        /** How long one upload may take, 5 minutes by default. */
        public Builder uploadTimeout(Duration newTimeout) {
            uploadTimeout = newTimeout;
            return this;
        }

        /** The host. Sends nothing. */
        public S3MediaHost build() {
            return new S3MediaHost(this);
        }

        private AwsCredentialsProvider credentials() {
            return given == null ? DefaultCredentialsProvider.builder().build() : given;
        }
    }
}
