package mnl.recipe;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows of the tools, which are compiled with the tests. */
@AnalyzeClasses(packages = "mnl.recipe", importOptions = ImportOption.OnlyIncludeTests.class)
class RecipeArchitectureTest {

    @ArchTest
    static final ArchRule recipe = noClasses()
            .that()
            .resideInAPackage("mnl.recipe..")
            .should()
            .dependOnClassesThat(resideInAPackage("mnl..")
                    .and(resideOutsideOfPackages("mnl.recipe..", "mnl.data..", "mnl.experiment..")))
            .because("sample data are rebuilt without training");
}
