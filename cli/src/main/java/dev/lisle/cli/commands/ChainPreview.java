package dev.lisle.cli.commands;

import dev.lisle.emulator.Preview;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.plans.PlanWarning;
import dev.lisle.text.TextSplitter;
import java.util.ArrayList;
import java.util.List;

/** Shows on the emulator's page what {@code lisle publish} would make of the text. */
final class ChainPreview implements Preview {
    private final Composer composer = new Composer();

    @Override
    public List<Part> parts(String text) {
        ChainPlan plan;
        try {
            plan = composer.compose(Draft.of(text));
        } catch (InvalidDraftException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        List<Part> parts = new ArrayList<>();
        plan.parts().forEach(part -> {
            int number = parts.size() + 1;
            List<String> remarks = plan.warnings().stream()
                    .filter(warning -> warning.part() == number)
                    .map(PlanWarning::message)
                    .toList();
            parts.add(new Part(part.text(), part.length() + " of " + TextSplitter.POST_LIMIT, remarks));
        });
        return parts;
    }
}
