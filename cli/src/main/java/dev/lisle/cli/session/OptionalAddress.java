package dev.lisle.cli.session;

import java.net.URI;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Keeps {@code --emulator} from taking the text behind it for its address: {@code lisle publish --emulator Hello}. */
final class OptionalAddress implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own type
    public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        boolean isAttached = info.containsKey("separator") || args.isEmpty();
        if (isAttached || args.peek().matches("https?://.*")) {
            return false;
        }
        option.setValue(URI.create(((OptionSpec) option).fallbackValue()));
        return true;
    }
}
