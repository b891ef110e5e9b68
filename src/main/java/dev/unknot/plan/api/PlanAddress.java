package dev.unknot.plan.api;

import dev.unknot.plan.PlanKey;
import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a plan is found, for headers: within the path that this request came by, such as {@code /unknot}. */
public final class PlanAddress {

    private PlanAddress() {}

    public static URI page(PlanKey key) {
        return within("/plans/" + key.text());
    }

    static URI api(PlanKey key) {
        return within("/api/plans/" + key.text());
    }

    private static URI within(String path) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().path(path);
        return URI.create("" + here.build().getPath());
    }
}
