package dev.unknot.faults;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What was found, line by line, with whether it had to be so. */
public final class Findings {

    private boolean allHold = true;

    /** Notes something that must hold. */
    public void must(boolean holds, String what, Object... figures) {
        allHold &= holds;
        System.out.println((holds ? "ok    " : "FAIL  ") + what.formatted(figures));
    }

    /** Notes something that is good to know. */
    public void note(String what, Object... figures) {
        System.out.println("      " + what.formatted(figures));
    }

    public void load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        note("%s", String.format(Locale.ROOT, "load average %.1f", load));
    }

    public boolean allHold() {
        return allHold;
    }
}
