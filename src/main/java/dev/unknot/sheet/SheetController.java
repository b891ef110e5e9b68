package dev.unknot.sheet;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.guard.PublicAddress;
import dev.unknot.web.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A sheet of activities for a patient. What is picked stands in the address; names and amounts are written on the device, in
 * fields that belong to no form, so that no browser can send them.
 */
@Controller
class SheetController {

    /** More than a few are not done: 4 or more were done less than 2 or fewer (S89), and a page or two holds no more. */
    static final int MOST = 6;

    private static final String FIELD = "pick";

    private final Catalogue catalogue;
    private final PublicAddress publicAddress;
    private final Map<Approach, List<Activity>> choice;

    SheetController(Catalogue catalogue, PublicAddress publicAddress) {
        this.catalogue = catalogue;
        this.publicAddress = publicAddress;
        this.choice = catalogue.activities().stream()
                .filter(SheetController::isToBeDoneAlone)
                .collect(Collectors.groupingBy(Activity::approach, LinkedHashMap::new, Collectors.toList()));
    }

    /** No medicines, whose amounts are on the pack, and no visits. */
    private static boolean isToBeDoneAlone(Activity activity) {
        return !activity.isCard() && !activity.needsPractitioner();
    }

    @GetMapping("/sheet")
    ModelAndView sheet(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var slugs = Objects.requireNonNullElse(typed.get(FIELD), List.<String>of());
        var picked = choice.values().stream()
                .flatMap(List::stream)
                .filter(activity -> slugs.contains(activity.slug()))
                .toList();
        boolean isTooMuch = picked.size() > MOST;
        var page = new ModelAndView("sheet/sheet", isTooMuch ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        page.addObject("choice", choice);
        page.addObject("picked", isTooMuch ? List.of() : picked);
        page.addObject("ticked", picked);
        page.addObject("most", MOST);
        page.addObject("isTooMuch", isTooMuch);
        page.addObject("notIf", Leave.of(isTooMuch ? List.of() : picked, catalogue));
        page.addObject("code", QrCode.of(address(picked, request)));
        return page;
    }

    private String address(List<Activity> picked, HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(publicAddress.of(request) + "/sheet")
                .queryParam(
                        FIELD, picked.stream().map(Activity::slug).limit(MOST).toList())
                .toUriString();
    }
}
