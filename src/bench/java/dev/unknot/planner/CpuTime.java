package dev.unknot.planner;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU time, because the clock also counts what else the machine does. */
final class CpuTime {

    private CpuTime() {}

    /** Nanoseconds of all threads of this process, a solver's native ones among them. */
    static long ofProcess() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
