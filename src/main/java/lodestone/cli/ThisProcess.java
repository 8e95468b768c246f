package lodestone.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// This process in words that a person finds it by, and that no other one alive has.
///
/// @param place machine and home: one process at a time writes there
record ThisProcess(long number, String place) {

    static ThisProcess of(Home home) {
        return new ThisProcess(ProcessHandle.current().pid(), " on " + machine() + " in " + home.index());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }

    @Override
    public String toString() {
        return "process " + number + place;
    }
}
