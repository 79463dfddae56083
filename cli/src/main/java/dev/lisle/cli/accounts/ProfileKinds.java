package dev.lisle.cli.accounts;

import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Numbers;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.profiles.Profile;
import dev.lisle.client.profiles.PublicProfile;
import org.jspecify.annotations.Nullable;

/** How profiles are printed. */
final class ProfileKinds {
    static final Kind<Profile> OWN = new Kind<>(own -> own.id().value(), ProfileKinds::shape, ProfileKinds::show);

    static final Kind<PublicProfile> PUBLIC =
            new Kind<>(other -> Printout.safe(other.username()), ProfileKinds::shape, ProfileKinds::show);

    private ProfileKinds() {}

    private static Shape shape(Profile own) {
        return new Shape()
                .with("id", own.id())
                .with("username", own.username())
                .with("name", own.name())
                .with("biography", own.biography())
                .with("profile_picture_url", own.pictureUrl())
                .with("is_verified", own.isVerified())
                .with("is_eligible_for_geo_gating", own.isEligibleForGeoGating())
                .withUnknown(own.unknown());
    }

    private static Shape shape(PublicProfile other) {
        return new Shape()
                .with("username", other.username())
                .with("name", other.name())
                .with("biography", other.biography())
                .with("profile_picture_url", other.pictureUrl())
                .with("is_verified", other.isVerified())
                .with("follower_count", other.followers())
                .with("likes_count", other.likes())
                .with("quotes_count", other.quotes())
                .with("replies_count", other.replies())
                .with("reposts_count", other.reposts())
                .with("views_count", other.views())
                .withUnknown(other.unknown());
    }

    private static void show(Printout sheet, Profile own) {
        head(sheet, own.username(), own.isVerified(), own.name(), own.biography());
        sheet.line(sheet.style().dim("id " + own.id()));
        sheet.line(sheet.style().accent(page(own.username())));
    }

    private static void show(Printout sheet, PublicProfile other) {
        head(sheet, other.username(), other.isVerified(), other.name(), other.biography());
        count(sheet, "followers", other.followers());
        sheet.line(sheet.style().dim("in the last 7 days:"));
        count(sheet, "views", other.views());
        count(sheet, "likes", other.likes());
        count(sheet, "replies", other.replies());
        count(sheet, "reposts", other.reposts());
        count(sheet, "quotes", other.quotes());
        sheet.line(sheet.style().accent(page(other.username())));
    }

    private static void head(
            Printout sheet,
            @Nullable String username,
            @Nullable Boolean isVerified,
            @Nullable String name,
            @Nullable String biography) {
        String mark = Boolean.TRUE.equals(isVerified) ? " ✓" : "";
        sheet.line(sheet.style().bold("@" + Printout.safe(username) + mark));
        for (@Nullable String text : new @Nullable String[] {name, biography}) {
            if (text != null && !text.isBlank()) {
                sheet.paragraph("", text);
            }
        }
    }

    private static void count(Printout sheet, String what, @Nullable Long count) {
        if (count != null) {
            sheet.line(Printout.padded(what, 10) + Printout.right(Numbers.grouped(count), 12));
        }
    }

    private static String page(@Nullable String username) {
        return "https://www.threads.com/@" + Printout.safe(username);
    }
}
