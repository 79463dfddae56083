package dev.lisle.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers a benchmark was told, written {@code --runs 9} or {@code --runs=9}. */
public record Options(Map<String, Integer> numbers) {
    /**
     * Reads arguments over defaults.
     *
     * @throws IllegalArgumentException if one is not an option, or not a number
     */
    static Options of(List<String> arguments, Map<String, Integer> defaults) {
        Map<String, Integer> numbers = new HashMap<>(defaults);
        List<String> words = arguments.stream()
                .flatMap(argument -> List.of(argument.split("=", 2)).stream())
                .toList();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i).replaceFirst("^--", "");
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            if (!defaults.containsKey(name) || !value.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("Not an option: " + words.get(i) + " " + value
                        + ". There are, with their defaults, " + defaults);
            }
            numbers.put(name, Integer.valueOf(value));
        }
        return new Options(Map.copyOf(numbers));
    }

    /** The number of that name; only for a name among the benchmark's options. */
    public int number(String name) {
        return numbers.getOrDefault(name, 0);
    }
}
