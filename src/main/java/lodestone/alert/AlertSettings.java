package lodestone.alert;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import lodestone.model.Watch;

/// How alerts reach people.
///
/// @param address where readers of a digest open the pages
/// @param channels besides the files, which are always written
/// @param usual ids of the channels that get what no watch sends elsewhere
public record AlertSettings(URI address, List<ChannelSettings> channels, List<String> usual,
        Limits limits) {

    /// The id of the files.
    public static final String FILES = "files";

    public AlertSettings {
        channels = List.copyOf(channels);
        usual = List.copyOf(usual);
    }

    /// Files only, of pages at that address.
    public static AlertSettings at(URI address) {
        return new AlertSettings(address, List.of(), List.of(), Limits.defaults());
    }

    /// The ids of all channels, the files first.
    public List<String> ids() {
        return Stream.concat(Stream.of(FILES), channels.stream().map(ChannelSettings::id)).toList();
    }

    /// The channels that a watch's matches go to, the files left out.
    List<String> of(Watch watch) {
        return watch.channels().isEmpty() ? usual
                : watch.channels().stream().filter(id -> !id.equals(FILES)).toList();
    }
}
