package dev.lisle.emulator;

/**
 * What an account is to others. Immutable: {@link Emulator#changeProfile} takes a changed copy.
 *
 * @param name what people see
 * @param biography what the account says of itself; may be empty
 * @param isPrivate whether only followers see its posts, and the API none of them to others
 * @param isVerified whether it bears the badge
 * @param otherFollowers how many follow it beside the accounts of this emulator that do; profiles are found from 100
 *     followers on
 * @param country where it is, as two capital letters; it decides which posts limited to countries it sees
 * @param hasInstagram whether an Instagram account is linked, to which posts can be shared
 * @param geoGating whether it may limit its posts to countries
 */
public record AccountProfile(
        String name,
        String biography,
        boolean isPrivate,
        boolean isVerified,
        int otherFollowers,
        String country,
        boolean hasInstagram,
        boolean geoGating) {
    /** @throws IllegalArgumentException if the followers are fewer than none or the country is no code */
    public AccountProfile {
        if (otherFollowers < 0) {
            throw new IllegalArgumentException("No account has " + otherFollowers + " followers: use 0 or more");
        }
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "\"" + country + "\" is no country: use two capital letters, such as \"DE\"");
        }
    }

    /** The same with another name. */
    public AccountProfile withName(String name) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }

    /** The same with another biography. */
    public AccountProfile withBiography(String biography) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }

    /** The same, private or public. */
    public AccountProfile withPrivate(boolean isPrivate) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }

    /** The same with the badge or without. */
    public AccountProfile withVerified(boolean isVerified) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }

    /** The same with this many followers who are no accounts of this emulator. */
    public AccountProfile withOtherFollowers(int otherFollowers) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }

    /** The same in another country. */
    public AccountProfile withCountry(String country) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }

    /** The same with a linked Instagram account or without. */
    public AccountProfile withInstagram(boolean hasInstagram) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }

    /** The same, allowed to limit posts to countries or not. */
    public AccountProfile withGeoGating(boolean geoGating) {
        return new AccountProfile(
                name, biography, isPrivate, isVerified, otherFollowers, country, hasInstagram, geoGating);
    }
}
