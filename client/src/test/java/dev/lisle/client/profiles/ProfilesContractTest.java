package dev.lisle.client.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.testing.RecordedMeta;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfilesContractTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    @Test
    void meReadsTheOwnProfile() {
        meta.answer("profiles/me.json");

        Profile profile;
        try (ThreadsClient client = TestClients.of(meta)) {
            profile = client.profiles().me();
        }

        assertThat(profile)
                .isEqualTo(new Profile(
                        new UserId("17841400000000001"),
                        "ada.example",
                        "Ada Example",
                        new WebAddress("https://scontent.example.net/v/t51/ada.jpg"),
                        "Weaver of numbers",
                        true,
                        false,
                        Map.of()));
        assertThat(meta.onlyCall())
                .isEqualTo(
                        "GET /v1.0/me fields=id,username,name,threads_profile_picture_url,threads_biography,is_verified,"
                                + "is_eligible_for_geo_gating");
    }
}
