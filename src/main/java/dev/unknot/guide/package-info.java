/** What people read: the guides, the activities, and where it all comes from. */
@ApplicationModule(allowedDependencies = {"activity", "safety", "catalogue", "web"})
@NullMarked
package dev.unknot.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
