package dev.lisle.publisher.internal.facts;

import dev.lisle.client.containers.ReplyControl;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.internal.facts.PartPlan.StagedMedia;
import dev.lisle.publisher.plans.PlannedPart;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A part on a line of the ledger: all that is needed to go on in another process. */
final class PartLine {
    private PartLine() {}

    static Line write(PartPlan part) {
        PlannedPart plan = part.plan();
        List<Line> media = new ArrayList<>();
        for (int i = 0; i < part.media().size(); i++) {
            StagedMedia staged = part.media().get(i);
            MediaSource source = plan.media().get(i).source();
            media.add(Line.empty()
                    .put("kind", staged.kind())
                    .put("url", staged.address())
                    .put("alt", staged.altText())
                    .put("file", source instanceof MediaSource.LocalFile file ? file.path() : null));
        }
        return Line.empty()
                .put("part", part.number())
                .put("text", plan.text())
                .put("length", plan.length())
                .put("media", media)
                .put("topicTag", plan.topicTag())
                .put(
                        "replyControl",
                        plan.replyControl() == null ? null : plan.replyControl().name());
    }

    static PartPlan read(Line line) {
        List<Media> media = new ArrayList<>();
        List<StagedMedia> staged = new ArrayList<>();
        for (Line item : line.lines("media")) {
            MediaKind kind = Objects.requireNonNull(item.constant(MediaKind.class, "kind"));
            String url = item.textOrNull("url");
            URI address = url == null ? null : URI.create(url);
            String file = item.textOrNull("file");
            MediaSource source = file == null
                    ? new MediaSource.PublicAddress(Objects.requireNonNull(address), kind)
                    : new MediaSource.LocalFile(Path.of(file));
            media.add(new Media(source, item.textOrNull("alt")));
            staged.add(new StagedMedia(kind, address, item.textOrNull("alt")));
        }
        PlannedPart plan = new PlannedPart(
                line.text("text"),
                line.number("length"),
                media,
                line.textOrNull("topicTag"),
                line.constant(ReplyControl.class, "replyControl"));
        return new PartPlan(line.number("part"), plan, staged);
    }
}
