package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.1",
                "126.255.255.255", "128.0.0.1", "168.63.129.17", "169.253.0.1", "172.15.0.1", "172.32.0.1",
                "191.255.0.1", "192.0.1.1", "192.167.0.1", "198.17.0.1", "198.20.0.1", "203.0.112.1",
                "223.255.255.254", "2606:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "3ffe::1",
                "64:ff9b::808:808"})
    void includePublicOnes(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest(name = "private {0}")
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1",
        "172.31.255.255", "192.168.1.1", "169.254.169.254", "169.254.0.1", "100.64.0.1", "100.100.100.200",
        "100.127.255.255", "::", "::1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254"})
    void leaveOutWhatIsNear(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest(name = "special {0}")
    @ValueSource(strings = {"168.63.129.16", "192.0.0.1", "192.0.0.192", "192.0.2.1", "198.51.100.7",
        "203.0.113.9", "192.88.99.1", "198.18.0.1", "198.19.255.255", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255", "ff02::1", "100::1", "2001:db8::1", "3fff:fff::1", "5f00::1"})
    void leaveOutWhatIsSetApart(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest(name = "translated {0}")
    @ValueSource(strings = {"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::8.8.8.8",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:0:0:1::808:808", "64:ff9b:1::808:808",
        "64:ff9b:1:fffe::a00:1", "2002:7f00:1::1", "2002:808:808::1", "2001::7f00:1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:20::1", "2001:1ff::1"})
    void leaveOutWhatHidesAnother(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
    }
}
