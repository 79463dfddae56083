package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The emulator's own certificate, made by the JDK's keytool and kept in a folder, so that a client trusts it once. It is
 * for the names of this machine and for Meta's, which a hosts file may lead here.
 */
final class Certificate {
    private static final String ALIAS = "lisle-emulator";
    /** No secret: the file itself can be read by its owner only. */
    private static final String PASSWORD = "lisle-emulator";

    private static final int VALID_DAYS = 397;
    private static final Duration TIME_LEFT_TO_SERVE = Duration.ofDays(7);
    private static final int PATIENCE_IN_SECONDS = 60;
    private static final List<String> NAMES = List.of(
            "localhost",
            "graph.threads.net",
            "graph.threads.com",
            "www.threads.net",
            "www.threads.com",
            "threads.net",
            "threads.com");

    private Certificate() {}

    /**
     * What a server needs to show it.
     *
     * @throws IOException if it can't be made or read
     */
    static SslContextFactory.Server in(Path folder, Network network) throws IOException {
        Path store = folder.resolve(ALIAS + ".p12");
        Set<String> names = new LinkedHashSet<>(NAMES);
        names.addAll(network.hosts());
        try {
            if (!Files.exists(store) || !serves(read(store), names)) {
                make(folder, store, names);
            }
            SslContextFactory.Server factory = new SslContextFactory.Server();
            factory.setKeyStore(read(store));
            factory.setKeyStorePassword(PASSWORD);
            return factory;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + folder + " can't be used: remove the folder", e);
        }
    }

    private static boolean serves(KeyStore store, Set<String> names) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate) store.getCertificate(ALIAS);
        Instant end = certificate.getNotAfter().toInstant().minus(TIME_LEFT_TO_SERVE);
        Set<String> served = new TreeSet<>();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            alternatives.forEach(each -> served.add(String.valueOf(each.get(1))));
        }
        return served.containsAll(names) && end.isAfter(Clock.systemUTC().instant());
    }

    private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void make(Path folder, Path store, Set<String> names) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.deleteIfExists(store);
        keytool(store, names);
        ownersOnly(store);
        byte[] certificate = read(store).getCertificate(ALIAS).getEncoded();
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        Files.writeString(
                folder.resolve(ALIAS + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
    }

    private static void keytool(Path store, Set<String> names) throws IOException {
        List<String> alternatives = new ArrayList<>(List.of("ip:127.0.0.1", "ip:0:0:0:0:0:0:0:1"));
        names.forEach(name -> alternatives.add("dns:" + name));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                Integer.toString(VALID_DAYS),
                "-dname",
                "CN=Lisle emulator on this machine",
                "-ext",
                "san=" + String.join(",", alternatives),
                "-ext",
                "eku=serverAuth",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("keytool could not make a certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool made a certificate", e);
        }
    }

    private static void ownersOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
