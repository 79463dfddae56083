package dev.lisle.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.errors.ServerTroubleException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void aPageWithoutACursorIsTheLastAndAsksForNothing() {
        Page<Integer> page = new Page<>(List.of(1, 2), null, null, this::unasked, this::unasked, null);

        assertThat(page.next()).isEmpty();
        assertThat(page.after()).isEmpty();
        assertThat(page.stream()).containsExactly(1, 2);
    }

    @Test
    void anEmptyPageInTheMiddleOfAListIsPassedOver() {
        Page<Integer> last = new Page<>(List.of(3), null, null, this::unasked, this::unasked, null);
        Page<Integer> empty = new Page<>(List.of(), "B", null, cursor -> last, this::unasked, null);
        Page<Integer> first = new Page<>(List.of(1, 2), "A", null, cursor -> empty, this::unasked, null);

        assertThat(first.stream()).containsExactly(1, 2, 3);
    }

    @Test
    void aPageLeadsBackByItsOwnCursor() {
        Page<Integer> first = new Page<>(List.of(1), null, null, this::unasked, this::unasked, null);
        Page<Integer> second = new Page<>(List.of(2), null, "B", this::unasked, cursor -> first, null);

        assertThat(second.before()).contains("B");
        assertThat(second.previous()).contains(first);
        assertThat(first.previous()).isEmpty();
    }

    @Test
    void aStreamReadsEveryPageInOrder() {
        assertThat(pages(4, page -> page < 3 ? String.valueOf(page) : null).stream())
                .containsExactly(0, 1, 10, 11, 20, 21, 30, 31);
        assertThat(asked).containsExactly("0", "1", "2");
    }

    @Test
    void aStreamAsksForNoPageOfWhichNothingIsRead() {
        Stream<Integer> two = pages(9, String::valueOf).stream().limit(2);

        assertThat(two).containsExactly(0, 1);
        assertThat(asked).isEmpty();
    }

    @Test
    void aStreamAsksForAPageWhenItsFirstItemIsAskedFor() {
        assertThat(pages(9, String::valueOf).stream().anyMatch(item -> item == 10))
                .isTrue();

        assertThat(asked).containsExactly("0");
    }

    /** Pages 0, 1, 2 … in a line of {@code line} that then runs round and round a circle of {@code circle}. */
    @ParameterizedTest
    @CsvSource({"1,1", "0,1", "0,2", "3,1", "3,2", "5,7", "40,13"})
    void aListThatRunsInACircleIsAnErrorAndNoLoop(int line, int circle) {
        Page<Integer> first =
                pages(100_000, page -> String.valueOf(page < line ? page : line + (page - line) % circle));

        assertThatThrownBy(() -> first.stream().count())
                .isInstanceOf(ServerTroubleException.class)
                .hasMessageContaining("never end");
        assertThat(asked).hasSizeLessThanOrEqualTo(4 * (line + circle) + 4);
    }

    @Test
    void aListThatIsLongIsNoCircle() {
        assertThat(pages(5_000, page -> page < 4_999 ? String.valueOf(page) : null).stream())
                .hasSize(10_000);
    }

    @Test
    void thePagesOfItemsThatWereReadAreNotTheCallersToChange() {
        List<Integer> items = new ArrayList<>(List.of(1));
        Page<Integer> page = new Page<>(items, null, null, this::unasked, this::unasked, null);
        items.clear();

        assertThat(page.items()).containsExactly(1);
        assertThatThrownBy(() -> page.items().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Page n holds n0 and n1, and its cursor is {@code after(n)}. */
    private Page<Integer> pages(int count, IntFunction<String> after) {
        return page(0, count, after);
    }

    private Page<Integer> page(int number, int count, IntFunction<String> after) {
        List<Integer> items = number < count
                ? IntStream.of(10 * number, 10 * number + 1).boxed().toList()
                : List.of();
        return new Page<>(
                items,
                after.apply(number),
                null,
                cursor -> {
                    asked.add(cursor);
                    return page(number + 1, count, after);
                },
                this::unasked,
                null);
    }

    private Page<Integer> unasked(String cursor) {
        throw new AssertionError("asked for " + cursor);
    }
}
