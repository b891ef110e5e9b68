package dev.unknot.guide;

import java.util.Locale;

/** A muscle or part of the body that activities are for, as the content names it. */
record Region(String name) {

    /** The region in addresses, such as {@code mid-lower-trapezius}. */
    public String slug() {
        return slug(name);
    }

    /** The key of its everyday name. */
    public String messageKey() {
        return "region." + slug();
    }

    static String slug(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
