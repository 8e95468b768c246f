package lodestone.fetch;

import java.time.Clock;
import java.util.function.DoubleSupplier;

/// What a host's gate needs to know of the world.
///
/// @param chance a number from 0 to 1, by which waits differ
record Surroundings(FetchSettings settings, HostMemory memory, Clock clock, Pause pause,
        DoubleSupplier chance) {}
