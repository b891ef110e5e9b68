/** The content a physiotherapist reviews: read from files, served from one immutable model; the approaches stored too. */
@ApplicationModule(
        allowedDependencies = {"activity", "safety", "matching", "planner", "planner::week", "picture", "start"})
@NullMarked
package dev.unknot.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
