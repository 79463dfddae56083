package dev.lisle.publisher.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "157.240.1.35", "172.32.0.1", "100.128.0.1", "2a03:2880:f12f:83::1"})
    void whatAnybodyReachesIsPublic(String address) throws UnknownHostException {
        assertThat(PublicInternet.has(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:a00:1::1"
            })
    void whatIsOfThisMachineOrItsNetworkIsNot(String address) throws UnknownHostException {
        assertThat(PublicInternet.has(InetAddress.getByName(address))).isFalse();
    }
}
