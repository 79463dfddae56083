package dev.lisle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever uses a type or a method can read what it does. That what is written is well formed, the compiler sees to. */
class JavadocTest {
    @ParameterizedTest
    @ValueSource(strings = {"text", "client", "micrometer"})
    void everyPublicTypeAndMethodSaysWhatItDoes(String module) throws IOException {
        List<String> silent = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources(module)));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Silent(docs, silent).scan(new TreePath(unit), null);
            }
        }

        assertThat(silent).isEmpty();
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().endsWith("internal"))
                    .toList();
        }
    }

    /** Finds what is public, within what is public, and has no comment. What it overrides speaks for a method. */
    private static final class Silent extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final List<String> found;

        Silent(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            look(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers()) && !overrides) {
                look(method.getName().toString());
            }
            return null;
        }

        /** A member of an interface is public without a word. */
        private boolean isPublic(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            TreePath outer = getCurrentPath().getParentPath();
            boolean isInInterface = outer != null
                    && outer.getLeaf().getKind() == Tree.Kind.INTERFACE
                    && !flags.contains(Modifier.PRIVATE);
            return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED) || isInInterface;
        }

        private void look(String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long at = docs.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf());
                found.add(
                        unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(at) + " " + name);
            }
        }
    }
}
