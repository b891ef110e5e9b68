/** Finds guides, activities and pages by plain words, typing errors included. */
@ApplicationModule(allowedDependencies = {"activity", "safety", "catalogue", "guard", "web"})
@NullMarked
package dev.unknot.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
