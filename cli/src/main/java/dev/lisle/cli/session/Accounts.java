package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.FileTokenStore;
import dev.lisle.client.auth.TokenStore;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts somebody logged in with: a folder for each, which says what is no secret, and the token in the system's keyring or
 * beside it in a file that only its owner can read.
 */
public final class Accounts {
    private static final String ABOUT = "account.properties";
    private static final String TOKEN = "token.json";

    private final Path folder;
    private final Path currentFile;
    private final Optional<Keyring> keyring;

    Accounts(Path data, Optional<Keyring> keyring) {
        this.folder = data.resolve("accounts");
        this.currentFile = data.resolve("current-account");
        this.keyring = keyring;
    }

    /** Those of the user, with the keyring that the settings allow. */
    public static Accounts of(Surroundings surroundings, Config config) {
        return new Accounts(surroundings.folders().data(), Keyrings.of(surroundings.environment(), config));
    }

    /** All of them, by name. */
    public List<StoredAccount> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.sorted()
                    .map(Accounts::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The accounts in " + folder + " cannot be read.", e);
        }
    }

    /**
     * The account of that name, with or without an {@code @} before it.
     *
     * @throws WrongInputException if there is none
     */
    public StoredAccount get(String name) {
        String bare = name.startsWith("@") ? name.substring(1) : name;
        List<StoredAccount> all = all();
        return all.stream()
                .filter(account -> account.name().equals(bare))
                .findFirst()
                .orElseThrow(() -> new WrongInputException("There is no account \"" + bare + "\" here. "
                        + (all.isEmpty()
                                ? "Log in with 'lisle login'."
                                : "There is: "
                                        + all.stream().map(StoredAccount::name).collect(Collectors.joining(", "))
                                        + ". 'lisle login' adds another.")));
    }

    /** The one that commands use if they are told nothing else: the one chosen last, else the only one. */
    public Optional<StoredAccount> current() {
        List<StoredAccount> all = all();
        String chosen = chosen();
        Optional<StoredAccount> current =
                all.stream().filter(account -> account.name().equals(chosen)).findFirst();
        return current.isEmpty() && all.size() == 1 ? Optional.of(all.get(0)) : current;
    }

    /** From now on commands use it if they are told nothing else. */
    public void use(StoredAccount account) {
        write(currentFile, account.name() + "\n");
    }

    /**
     * Stores an account that has logged in, in place of an earlier login; the first one becomes current.
     *
     * @return how it is stored; {@code inKeyring} says where
     */
    public StoredAccount save(String username, URI address, Credentials credentials) {
        String user = credentials.user() == null ? null : credentials.user().value();
        StoredAccount account = StoredAccount.of(username, user, address, keyring.isPresent());
        try {
            Files.createDirectories(folderOf(account));
            account = saveToken(account, credentials);
            Properties about = new Properties();
            about.setProperty("name", account.name());
            about.setProperty("address", account.address().toString());
            about.setProperty("token", account.inKeyring() ? "keyring" : "file");
            if (user != null) {
                about.setProperty("user-id", user);
            }
            write(folderOf(account).resolve(ABOUT), text(about));
        } catch (IOException e) {
            throw new UncheckedIOException("The account cannot be stored in " + folder + ".", e);
        }
        String chosen = chosen();
        if (all().stream().noneMatch(one -> one.name().equals(chosen))) {
            use(account);
        }
        return account;
    }

    /** Where its token is kept. */
    public TokenStore tokens(StoredAccount account) {
        if (!account.inKeyring()) {
            return FileTokenStore.at(folderOf(account).resolve(TOKEN));
        }
        return new KeyringTokenStore(
                keyring.orElseThrow(() -> new WrongInputException("The token of " + account.name()
                        + " is in the system's keyring, which cannot be reached: " + Setting.KEYRING.variable()
                        + " is off, or its program is missing. Reach it, or log in again with 'lisle login'.")),
                account.name());
    }

    /** Forgets an account and its token. Meta goes on to honour the token until it ends. */
    public void delete(StoredAccount account) {
        try {
            if (account.inKeyring() && keyring.isPresent()) {
                keyring.get().delete(account.name());
            }
            Files.deleteIfExists(folderOf(account).resolve(TOKEN));
            Files.deleteIfExists(folderOf(account).resolve(ABOUT));
            Files.deleteIfExists(folderOf(account));
            if (account.name().equals(chosen())) {
                Files.deleteIfExists(currentFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The account " + account.name() + " cannot be deleted.", e);
        }
    }

    /** A keyring that does not answer, as without a desktop, is as good as none. */
    private StoredAccount saveToken(StoredAccount account, Credentials credentials) throws IOException {
        if (account.inKeyring()) {
            try {
                tokens(account).save(credentials);
                Files.deleteIfExists(folderOf(account).resolve(TOKEN));
                return account;
            } catch (IOException e) {
                account = new StoredAccount(account.name(), account.userId(), account.address(), false);
            }
        }
        tokens(account).save(credentials);
        return account;
    }

    private @Nullable String chosen() {
        try {
            return Files.readString(currentFile).strip();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Which account is current cannot be read.", e);
        }
    }

    /** No system minds a name made of this; a user name has letters, digits, dots and underscores. */
    private Path folderOf(StoredAccount account) {
        return folder.resolve(account.name().replaceAll("[^A-Za-z0-9._@-]", "_"));
    }

    private static Optional<StoredAccount> read(Path folder) {
        Properties about = new Properties();
        try {
            about.load(new StringReader(Files.readString(folder.resolve(ABOUT))));
            return Optional.of(new StoredAccount(
                    about.getProperty("name", ""),
                    about.getProperty("user-id"),
                    URI.create(about.getProperty("address", "")),
                    "keyring".equals(about.getProperty("token"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) { // an escape or an address that is none
            throw new WrongInputException("The file " + folder.resolve(ABOUT)
                    + " is damaged. Remove its folder, and log the account in again with 'lisle login'.");
        } catch (IOException e) {
            throw new UncheckedIOException("The account in " + folder + " cannot be read.", e);
        }
    }

    private static String text(Properties properties) {
        return properties.stringPropertyNames().stream()
                .sorted()
                .map(name -> name + "=" + properties.getProperty(name).replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }

    private static void write(Path file, String text) {
        try {
            Path written = Files.createTempFile(
                    Files.createDirectories(file.toAbsolutePath().getParent()), ".", ".new");
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written.", e);
        }
    }
}
