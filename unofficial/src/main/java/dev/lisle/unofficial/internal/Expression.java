package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The nested calls in which the server words the outcome of a login: {@code (name, argument, …)}, where an argument is a
 * call, a quoted text with the escapes of JSON, or a bare word.
 */
final class Expression {
    private static final int DEEPEST = 200;

    /** The function of a call, the content of a text, or the bare word. */
    private final String word;

    private final boolean isText;
    private final List<Expression> arguments;

    private Expression(String word, boolean isText, List<Expression> arguments) {
        this.word = word;
        this.isText = isText;
        this.arguments = List.copyOf(arguments);
    }

    /** @throws IllegalArgumentException if it is no such expression */
    static Expression parse(String source) {
        Reading reading = new Reading(source);
        Expression expression = reading.expression(0);
        reading.end();
        return expression;
    }

    /** Every call of this function, this one and those inside it. */
    Stream<Expression> calls(String function) {
        return all().filter(expression -> !expression.isText && expression.word.equals(function));
    }

    /** Every text in it, in order. */
    Stream<String> texts() {
        return all().filter(expression -> expression.isText).map(expression -> expression.word);
    }

    private Stream<Expression> all() {
        return Stream.concat(Stream.of(this), arguments.stream().flatMap(Expression::all));
    }

    private static final class Reading {
        private final String source;
        private int at;

        private Reading(String source) {
            this.source = source;
        }

        private Expression expression(int depth) {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("The expression is nested too deeply.");
            }
            skipSpace();
            return switch (peek()) {
                case '(' -> call(depth);
                case '"' -> new Expression(text(), true, List.of());
                default -> new Expression(word(), false, List.of());
            };
        }

        private Expression call(int depth) {
            at++;
            skipSpace();
            String function = word();
            List<Expression> arguments = new ArrayList<>();
            for (skipSpace(); peek() == ','; skipSpace()) {
                at++;
                arguments.add(expression(depth + 1));
            }
            if (peek() != ')') {
                throw new IllegalArgumentException("The expression lacks a bracket at " + at + ".");
            }
            at++;
            return new Expression(function, false, arguments);
        }

        private String text() {
            int start = at++;
            while (peek() != '"') {
                at += peek() == '\\' ? 2 : 1;
            }
            at++;
            return String.valueOf(Json.parse(source.substring(start, at)).text());
        }

        private String word() {
            int start = at;
            while (at < source.length() && "(),\"".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            String word = source.substring(start, at).strip();
            if (word.isEmpty()) {
                throw new IllegalArgumentException("The expression lacks a word at " + at + ".");
            }
            return word;
        }

        private char peek() {
            if (at >= source.length()) {
                throw new IllegalArgumentException("The expression ends too early.");
            }
            return source.charAt(at);
        }

        private void skipSpace() {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
        }

        private void end() {
            skipSpace();
            if (at < source.length()) {
                throw new IllegalArgumentException("Something follows the expression.");
            }
        }
    }
}
