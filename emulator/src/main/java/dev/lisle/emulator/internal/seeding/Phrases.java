package dev.lisle.emulator.internal.seeding;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What people are called and what they say. */
final class Phrases {
    private static final List<String> FIRST_NAMES = List.of(
            "Alma", "Amir", "Anouk", "Bela", "Carla", "Chidi", "Dara", "Elif", "Emil", "Farah", "Goran", "Hana", "Ines",
            "Ivo", "Jonas", "Kaito", "Kofi", "Lena", "Lior", "Mabel", "Marek", "Mina", "Noor", "Odile", "Oscar",
            "Paloma", "Priya", "Quinn", "Rafael", "Rosa", "Samir", "Selma", "Tariq", "Tilda", "Uma", "Viktor", "Wanda",
            "Yara", "Yusuf", "Zoe");
    private static final List<String> LAST_NAMES = List.of(
            "Abel", "Baker", "Calder", "Dorn", "Ekman", "Faro", "Grau", "Holt", "Ilves", "Jansen", "Kerr", "Lorca",
            "Moreau", "Nadir", "Okafor", "Petit", "Quist", "Rao", "Sato", "Tanaka", "Ueda", "Varga", "Weaver", "Xu",
            "Young", "Zeller");
    private static final List<String> CRAFTS = List.of(
            "Weaver",
            "Baker",
            "Cyclist",
            "Librarian",
            "Gardener",
            "Photographer",
            "Nurse",
            "Teacher",
            "Carpenter",
            "Sailor",
            "Cook",
            "Translator",
            "Beekeeper",
            "Programmer",
            "Cellist");
    private static final List<String> SUBJECTS = List.of(
            "the morning train",
            "my old loom",
            "this sourdough",
            "the harbour",
            "a borrowed bicycle",
            "the first frost",
            "our reading group",
            "the corner bakery",
            "an hour without a phone",
            "the night shift",
            "the tomato plants",
            "that chess opening",
            "a letter by hand",
            "the tram to the sea",
            "the choir");
    private static final List<String> FEELINGS = List.of(
            "made my day",
            "never gets old",
            "deserves more attention",
            "was worth the wait",
            "surprised me again",
            "keeps me sane",
            "smells like childhood",
            "taught me patience",
            "is better in the rain",
            "beats any screen");
    private static final List<String> OPENINGS =
            List.of("", "Honestly, ", "Small thing, but ", "Turns out ", "Say what you like, ", "Today ");
    private static final List<String> ANSWERS = List.of(
            "Same here!",
            "I had forgotten about that.",
            "Tell me more.",
            "Where was this?",
            "Not so sure about this one.",
            "You should write a book about it.",
            "My grandmother said the same.",
            "This, every time.",
            "Now I want to go there.",
            "Could you post a picture?");
    private static final List<String> QUOTES = List.of(
            "Exactly this.", "Read this twice.", "Had to share.", "Disagree, kindly.", "For my friends at home:");
    private static final List<String> TOPICS = List.of(
            "weaving", "bread", "cycling", "books", "gardening", "trains", "music", "chess", "cooking", "sailing");
    private static final List<String> COUNTRIES = List.of("US", "US", "US", "GB", "DE", "FR", "BR", "IN", "JP", "CA");

    private final Random random;

    Phrases(Random random) {
        this.random = random;
    }

    String name() {
        return one(FIRST_NAMES) + " " + one(LAST_NAMES);
    }

    String biography() {
        return one(CRAFTS) + ". Mostly about " + one(TOPICS) + " and " + one(TOPICS) + ".";
    }

    String country() {
        return one(COUNTRIES);
    }

    String topic() {
        return one(TOPICS);
    }

    String post() {
        String opening = one(OPENINGS);
        String text = opening + one(SUBJECTS) + " " + one(FEELINGS) + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String answer() {
        return one(ANSWERS);
    }

    String quote() {
        return one(QUOTES);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
