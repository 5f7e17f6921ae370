package mnl.words;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources ask of the texts, and what they say without them, read by the compiler's own parser. */
final class TextSources extends TreePathScanner<Void, Void> {
    /** Their messages are for whoever wrote the call. */
    private static final Set<String> FOR_PROGRAMMERS = Set.of(
            "IllegalArgumentException",
            "IllegalStateException",
            "NullPointerException",
            "UnsupportedOperationException",
            "IndexOutOfBoundsException",
            "NoSuchElementException",
            "AssertionError",
            "UncheckedIOException");

    /** What they take is read by the program. */
    private static final Set<String> NO_TEXT = Set.of(
            "setId",
            "lookup",
            "log",
            "setStyle",
            "requireNonNull",
            "compile",
            "key",
            "ofPattern",
            "equals",
            "put",
            "get",
            "path",
            "startsWith",
            "endsWith",
            "replace",
            "replaceAll",
            "split",
            "matches",
            "contains",
            "indexOf");

    private static final Pattern WORDS =
            Pattern.compile("(?s)(?=.*\\p{L}\\p{L}).*(\\p{L}\\s|\\s\\p{L}).*|\\p{Lu}\\p{Ll}+(\\.\\.\\.|[:-])?");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String file;
    private final Found found;

    /** A call of {@link Texts}; the key is null where it is no literal. */
    record Call(String place, String key, int arguments) {}

    /** A literal that a reader may see. */
    record Said(String file, String place, String text) {}

    /** What was found. */
    record Found(List<Call> calls, List<Said> literals) {}

    private TextSources(CompilationUnitTree unit, SourcePositions positions, String file, Found found) {
        this.unit = unit;
        this.positions = positions;
        this.file = file;
        this.found = found;
    }

    /** Reads all sources below a folder. */
    static Found read(Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        try (Stream<Path> files = Files.walk(root);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources =
                    files.filter(each -> each.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String file = root.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()))
                        .toString()
                        .replace('\\', '/');
                new TextSources(unit, positions, file, found).scan(unit, null);
            }
        }
        return found;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void none) {
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        if (isText(call)) {
            ExpressionTree key = call.getArguments().get(0);
            String literal = key instanceof LiteralTree text ? String.valueOf(text.getValue()) : null;
            found.calls.add(new Call(place(call), literal, call.getArguments().size() - 1));
        }
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
        if (literal.getValue() instanceof String text
                && WORDS.matcher(text).matches()
                && isForReaders(getCurrentPath())) {
            found.literals.add(new Said(file, place(literal), text));
        }
        return null;
    }

    private static boolean isForReaders(TreePath literal) {
        Tree below = literal.getLeaf();
        for (TreePath at = literal.getParentPath(); at != null; at = at.getParentPath()) {
            Tree tree = at.getLeaf();
            if (tree instanceof NewClassTree made) {
                return !FOR_PROGRAMMERS.contains(lastName(made.getIdentifier().toString()));
            }
            if (tree instanceof MethodInvocationTree call) {
                String name = lastName(call.getMethodSelect().toString());
                return call.getArguments().contains(below)
                        ? !isText(call) && !NO_TEXT.contains(name)
                        : !name.equals("equals");
            }
            boolean ends = tree instanceof StatementTree
                    || tree instanceof LambdaExpressionTree
                    || tree instanceof VariableTree;
            if (ends) {
                return true;
            }
            if (tree instanceof BinaryTree compared && compared.getKind() == Tree.Kind.EQUAL_TO) {
                return false;
            }
            below = tree;
        }
        return true;
    }

    private static boolean isText(MethodInvocationTree call) {
        String method = call.getMethodSelect().toString();
        return method.equals("Texts.of") || method.equals("mnl.words.Texts.of");
    }

    private static String lastName(String name) {
        return name.replaceAll("(?s)<.*", "").replaceAll("(?s).*\\.", "");
    }

    private String place(Tree tree) {
        return file + ":" + unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }
}
