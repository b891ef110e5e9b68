/** A desk for physiotherapists: activities picked, amounts set and printed on one or two pages. Nothing is stored. */
@ApplicationModule(allowedDependencies = {"activity", "safety", "catalogue", "guard", "web"})
@NullMarked
package dev.unknot.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
