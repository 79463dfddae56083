package dev.lisle.cli.print;

import dev.lisle.cli.shapes.Shape;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How things of one kind are printed.
 *
 * @param id for {@code --quiet}: its id
 * @param shape for {@code --json}: all of it
 * @param show for a person
 */
public record Kind<T>(Function<T, String> id, Function<T, Shape> shape, BiConsumer<Printout, T> show) {}
