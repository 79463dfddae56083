package dev.lisle.publisher.internal.facts;

import dev.lisle.client.containers.ReplyControl;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.internal.facts.PartPlan.StagedMedia;
import dev.lisle.publisher.plans.PartExtras;
import dev.lisle.publisher.plans.PlannedPart;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                    .put("spoiler", plan.media().get(i).isSpoiler() ? true : null)
                    .put("file", source instanceof MediaSource.LocalFile file ? file.path() : null)
                    .put("bytes", source instanceof MediaSource.InlineBytes inline ? inline.base64() : null));
        }
        return Line.empty()
                .put("part", part.number())
                .put("text", plan.text())
                .put("length", plan.length())
                .put("media", media)
                .put("topicTag", plan.topicTag())
                .put(
                        "replyControl",
                        plan.replyControl() == null ? null : plan.replyControl().name())
                .put("reposts", part.reposts())
                .put("extras", plan.extras().equals(PartExtras.NONE) ? null : ExtrasLine.write(plan.extras()));
    }

    static PartPlan read(Line line) {
        List<Media> media = new ArrayList<>();
        List<StagedMedia> staged = new ArrayList<>();
        for (Line item : line.lines("media")) {
            MediaKind kind = Objects.requireNonNull(item.constant(MediaKind.class, "kind"));
            String url = item.textOrNull("url");
            URI address = url == null ? null : URI.create(url);
            media.add(new Media(source(item, kind, address), item.textOrNull("alt"), item.truth("spoiler")));
            staged.add(new StagedMedia(kind, address, item.textOrNull("alt")));
        }
        PlannedPart plan = new PlannedPart(
                line.text("text"),
                line.number("length"),
                media,
                line.textOrNull("topicTag"),
                line.constant(ReplyControl.class, "replyControl"),
                ExtrasLine.read(line.line("extras")));
        return new PartPlan(line.number("part"), plan, staged, line.post("reposts"));
    }

    private static MediaSource source(Line item, MediaKind kind, @Nullable URI address) {
        String file = item.textOrNull("file");
        if (file != null) {
            return new MediaSource.LocalFile(Path.of(file));
        }
        String bytes = item.textOrNull("bytes");
        return bytes != null
                ? new MediaSource.InlineBytes(bytes)
                : new MediaSource.PublicAddress(Objects.requireNonNull(address), kind);
    }
}
