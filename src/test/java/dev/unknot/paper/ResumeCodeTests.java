package dev.unknot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ResumeCodeTests {

    private static final String ADDRESS = "https://unknot.example/plans/abcdefghijklmnopqrstuvwxyz0";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int QUIET_ZONE = 4;

    @Test
    void leadsBackToThePlan() throws Exception {
        var code = ResumeCode.of(ADDRESS, "abcdefghijklmnopqrstuvwxyz0");

        int side = code.size() - 2 * QUIET_ZONE;
        var modules = new BitMatrix(side);
        var run = RUN.matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) - QUIET_ZONE;
            int y = Integer.parseInt(run.group(2)) - QUIET_ZONE;
            modules.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(ADDRESS);
    }
}
