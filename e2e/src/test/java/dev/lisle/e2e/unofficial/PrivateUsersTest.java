package dev.lisle.e2e.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.errors.NotAllowedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.paging.PageQuery;
import dev.lisle.unofficial.users.FriendshipChange;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts, signed in as ada. */
class PrivateUsersTest {
    private final Stage stage = new Stage();
    private final PrivateApi api = stage.signedIn("ada").privateApi();
    private final UserId grace = stage.idOf("grace");

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void getUserIdAgreesWithThePublicSide() {
        assertThat(api.getUserId("grace")).isEqualTo(grace);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> api.getUserId("nobody"));
    }

    @Test
    void getUserShowsTheWholeProfile() {
        User user = api.getUser(grace).user();

        assertThat(user.fullName()).isEqualTo("Grace Hopper");
        assertThat(user.largePictures()).isNotEmpty();
        assertThat(user.json().fields()).hasSize(132);
    }

    @Test
    void searchUserFindsByUsernameAndByName() {
        assertThat(api.searchUser("hopper").users()).extracting(User::username).containsExactly("grace");
        assertThat(api.searchUser("turing & co").users()).isEmpty();
        assertThat(api.searchUser("a").numResults()).isEqualTo(3);
    }

    @Test
    void followUserAndUnfollowUserAreSeenFromBothSides() {
        FriendshipChange followed = api.followUser(grace);
        FriendshipChange again = api.followUser(grace);

        assertThat(followed.previousFollowing()).isFalse();
        assertThat(again.previousFollowing()).isTrue();
        assertThat(again.friendship().following()).isTrue();
        assertThat(api.getUserFollowing(stage.idOf("ada")).items())
                .extracting(User::username)
                .containsExactly("grace");
        assertThat(api.getUserFollowers(grace).items())
                .extracting(User::username)
                .containsExactly("ada");
        assertThat(api.unfollowUser(grace).friendship().following()).isFalse();
        assertThat(api.getUserFollowers(grace).items()).isEmpty();
    }

    @Test
    void followingAPrivateAccountAsksFirst() {
        stage.old.setPrivate("grace", true);

        FriendshipChange asked = api.followUser(grace);

        assertThat(asked.friendship().following()).isFalse();
        assertThat(asked.friendship().outgoingRequest()).isTrue();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> api.getUserThreads(grace));
    }

    @Test
    void getUserFollowersGoesOnUntilNoMarkComes() {
        for (int number = 1; number <= 120; number++) {
            stage.emulator.addAccount("reader." + number);
            stage.signedIn("reader." + number).privateApi().followUser(grace);
        }

        Page<User> first = api.getUserFollowers(grace);

        assertThat(first.items()).hasSize(100);
        assertThat(first.nextMaxId()).hasValue("100");
        assertThat(first.stream()).hasSize(120);
    }

    @Test
    void getFriendshipStatusSaysEverythingAtOnce() {
        api.followUser(grace);
        api.muteUser(grace);
        api.restrictUser(grace);

        var status = api.getFriendshipStatus(grace);

        assertThat(status.following()).isTrue();
        assertThat(status.muting()).isTrue();
        assertThat(status.isRestricted()).isTrue();
        assertThat(status.blocking()).isFalse();
        assertThat(status.json().fields()).hasSize(18);
    }

    @Test
    void muteUserAndUnmuteUserUndoEachOther() {
        assertThat(api.muteUser(grace).friendship().muting()).isTrue();
        assertThat(api.unmuteUser(grace).friendship().muting()).isFalse();
    }

    @Test
    void restrictUserAndUnrestrictUserUndoEachOther() {
        assertThat(api.restrictUser(grace).users().get(0).friendship())
                .extracting("isRestricted")
                .isEqualTo(true);
        assertThat(api.unrestrictUser(grace).users().get(0).friendship())
                .extracting("isRestricted")
                .isEqualTo(false);
    }

    @Test
    void blockUserEndsFollowingInBothDirectionsAndUnblockUserDoesNotBringItBack() {
        api.followUser(grace);
        stage.signedIn("grace").privateApi().followUser(stage.idOf("ada"));

        FriendshipChange blocked = api.blockUser(grace);
        FriendshipChange unblocked = api.unblockUser(grace);

        assertThat(blocked.friendship().blocking()).isTrue();
        assertThat(blocked.friendship().following()).isFalse();
        assertThat(blocked.friendship().followedBy()).isFalse();
        assertThat(unblocked.friendship().blocking()).isFalse();
        assertThat(unblocked.friendship().following()).isFalse();
    }

    @Test
    void getRecommendedUsersPagesByItsOwnMark() {
        Page<User> first = api.getRecommendedUsers(PageQuery.limit(1));

        assertThat(first.items()).extracting(User::username).containsExactly("grace");
        assertThat(first.stream()).extracting(User::username).containsExactly("grace", "alan.turing");
        assertThat(api.getRecommendedUsers().items()).hasSize(2);
    }

    @Test
    void anAccountWithoutAProfileIsNotFound() {
        stage.old.failNext("/info/", FaultOf2023.USER_NOT_ONBOARDED);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> api.getUser(grace));
    }
}
