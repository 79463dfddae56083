package dev.lisle.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers a benchmark was told, written {@code --runs=9}. */
record Options(Map<String, Integer> numbers) {
    /**
     * Reads arguments over defaults.
     *
     * @throws IllegalArgumentException if one is not an option, or not a number
     */
    static Options of(List<String> arguments, Map<String, Integer> defaults) {
        Map<String, Integer> numbers = new HashMap<>(defaults);
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String name = parts[0].replaceFirst("^--", "");
            if (parts.length != 2 || !defaults.containsKey(name) || !parts[1].matches("\\d{1,9}")) {
                throw new IllegalArgumentException("Not an option: " + argument + ". There are " + defaults);
            }
            numbers.put(name, Integer.valueOf(parts[1]));
        }
        return new Options(Map.copyOf(numbers));
    }

    int number(String name) {
        return numbers.getOrDefault(name, 0);
    }
}
