/** The content a physiotherapist reviews: read from files, kept in tables, served from one immutable model. */
@ApplicationModule(allowedDependencies = {"activity", "safety", "matching", "planner", "picture"})
@NullMarked
package dev.unknot.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
