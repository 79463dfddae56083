package dev.lisle.cli.webhooks;

import dev.lisle.cli.posts.PostPrinter;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.shapes.PostShape;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.posts.Post;
import dev.lisle.client.webhooks.Delivery;
import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookEvent.Mentioned;
import dev.lisle.client.webhooks.WebhookEvent.Other;
import dev.lisle.client.webhooks.WebhookEvent.PostDeleted;
import dev.lisle.client.webhooks.WebhookEvent.PostPublished;
import dev.lisle.client.webhooks.WebhookEvent.Replied;

/** How events are printed. */
final class EventKind {
    static final Kind<WebhookEvent> EVENT = new Kind<>(EventKind::id, EventKind::shape, EventKind::show);

    private EventKind() {}

    private static String id(WebhookEvent event) {
        if (event instanceof Replied replied) {
            return replied.reply().id().value();
        }
        if (event instanceof Mentioned mentioned) {
            return mentioned.post().id().value();
        }
        if (event instanceof PostPublished published) {
            return published.post().id().value();
        }
        return event instanceof PostDeleted deleted
                ? deleted.post().value()
                : Printout.safe(event.delivery().targetId());
    }

    private static Shape shape(WebhookEvent event) {
        Delivery delivery = event.delivery();
        Shape shape = new Shape()
                .with("event", name(event))
                .with("time", delivery.time())
                .with("target_id", delivery.targetId())
                .with("topic", delivery.topic())
                .with("app_id", delivery.appId())
                .with("subscription_id", delivery.subscriptionId());
        if (event instanceof Replied replied) {
            return shape.with("post", PostShape.of(replied.reply()))
                    .with("root_owner_id", replied.rootOwnerId())
                    .with("root_username", replied.rootUsername());
        }
        if (event instanceof Mentioned mentioned) {
            return shape.with("post", PostShape.of(mentioned.post()));
        }
        if (event instanceof PostPublished published) {
            return shape.with("post", PostShape.of(published.post()));
        }
        if (event instanceof PostDeleted deleted) {
            return shape.with(
                    "post",
                    new Shape()
                            .with("id", deleted.post())
                            .with("username", deleted.username())
                            .with("owner", deleted.ownerId())
                            .with("timestamp", deleted.publishedAt())
                            .with("deleted_at", deleted.deletedAt()));
        }
        return shape.with("value", Shape.of(((Other) event).value()));
    }

    private static String name(WebhookEvent event) {
        if (event instanceof Replied) {
            return "replies";
        }
        if (event instanceof Mentioned) {
            return "mentions";
        }
        if (event instanceof PostPublished) {
            return "publish";
        }
        return event instanceof PostDeleted ? "delete" : Printout.safe(((Other) event).field());
    }

    private static void show(Printout sheet, WebhookEvent event) {
        if (event instanceof Replied replied) {
            post(sheet, "Reply", replied.reply());
        } else if (event instanceof Mentioned mentioned) {
            post(sheet, "Mention", mentioned.post());
        } else if (event instanceof PostPublished published) {
            post(sheet, "Published", published.post());
        } else if (event instanceof PostDeleted deleted) {
            sheet.line(sheet.style().bold("Deleted") + "  id " + deleted.post() + "  "
                    + sheet.moment(deleted.deletedAt()));
            sheet.line();
        } else {
            sheet.line(sheet.style().bold("Other: " + name(event)));
            sheet.paragraph("  ", Shape.of(((Other) event).value()).toLines());
            sheet.line();
        }
    }

    private static void post(Printout sheet, String what, Post post) {
        sheet.line(sheet.style().bold(what));
        new PostPrinter(sheet).print(post);
    }
}
