/** Drawings of people who move: from poses, which are data, to SVG. Plain Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.unknot.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
