package dev.lisle.cli.publishing;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.MediaSpread;
import dev.lisle.publisher.drafts.Shape;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.drafts.Tags;
import dev.lisle.text.Decorations;
import dev.lisle.text.Fill;
import dev.lisle.text.Numbering;
import dev.lisle.text.TextLength;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a draft becomes parts, as options; those that are not given leave the draft as it is. */
final class SplitMixin {
    @Option(names = "--number", description = "Number the parts, as in 2/5. Not done unless asked.")
    private boolean number;

    @Option(names = "--single", description = "One post or none: refuse what does not fit.")
    private boolean single;

    @Option(
            names = "--attach-text",
            description = "One post with the whole text attached, up to 10,000 characters, instead of a chain.")
    private boolean attach;

    @Option(
            names = "--separator",
            paramLabel = "LINE",
            description = "A line of the text that ends a part, such as ---.")
    private @Nullable String separator;

    @Option(names = "--greedy", description = "Fill each part up instead of making them about equal.")
    private boolean greedy;

    @Option(
            names = "--count-by",
            paramLabel = "RULE",
            description = "How length is measured: documented, code_points, utf16_units, utf8_bytes, graphemes.")
    private @Nullable TextLength length;

    @Option(names = "--continued", paramLabel = "TEXT", description = "Ends each part but the last.")
    private @Nullable String continued;

    @Option(names = "--first", paramLabel = "TEXT", description = "Begins the first part.")
    private @Nullable String first;

    @Option(names = "--last", paramLabel = "TEXT", description = "Ends the last part.")
    private @Nullable String last;

    @Option(names = "--fill-media", description = "20 media to each part in turn, instead of evenly.")
    private boolean fillMedia;

    @Option(names = "--tag", paramLabel = "TAG", description = "A hashtag beside the text. Repeat it for more.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--tags",
            paramLabel = "RULE",
            description = "What becomes of hashtags: as_written, spread, spread_where_none, on_every_part, as_topics.")
    private @Nullable TagRule tagRule;

    Draft applyTo(Draft draft) {
        Splitting how = draft.splitting();
        how = single ? how.as(Shape.SINGLE_POST) : attach ? how.as(Shape.TEXT_ATTACHMENT) : how;
        how = separator == null ? how : how.separatedBy(separator);
        how = greedy ? how.filled(Fill.GREEDY) : how;
        how = length == null ? how : how.measuredBy(length);
        how = fillMedia ? how.spreading(MediaSpread.FILL) : how;
        how = number ? how.numbered(Numbering.OF_TOTAL) : how;
        return draft.with(how.decorated(around(how.decorations()))).with(tags(draft.tags()));
    }

    private Decorations around(Decorations around) {
        Decorations all = continued == null ? around : around.withMarks(continued, around.resumed());
        all = first == null ? all : all.withFirst(first);
        return last == null ? all : all.withLast(last);
    }

    private Tags tags(Tags old) {
        List<String> names = new ArrayList<>(old.names());
        names.addAll(tags);
        return new Tags(names, tagRule == null ? old.rule() : tagRule);
    }
}
