package mnl.lab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import mnl.lab.export.TidyRow.Column;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Every metric as Parquet, the rows of {@link CsvExport}; names are stored once each, nothing is compressed. */
final class ParquetExport {
    private ParquetExport() {}

    static void write(OutputStream out, String run, StoredMetrics metrics) throws IOException {
        try (ParquetWriter<TidyRow> writer = new Builder(out, run).build()) {
            metrics.each(row -> append(writer, row));
        } catch (UnwrittenException e) {
            throw e.cause;
        }
    }

    private static void append(ParquetWriter<TidyRow> writer, TidyRow row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UnwrittenException(e);
        }
    }

    private static MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        Arrays.stream(Column.values()).forEach(column -> {
            boolean optional = column == Column.NOISE || column == Column.SEVERITY;
            switch (column) {
                case SEED -> schema.required(PrimitiveTypeName.INT64).named(column.title());
                case SEVERITY -> schema.optional(PrimitiveTypeName.DOUBLE).named(column.title());
                case EPOCH, VALUE -> schema.required(PrimitiveTypeName.DOUBLE).named(column.title());
                default ->
                    (optional ? schema.optional(PrimitiveTypeName.BINARY) : schema.required(PrimitiveTypeName.BINARY))
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.title());
            }
        });
        return schema.named("metrics");
    }

    /** What fails on the way through a visitor. */
    private static final class UnwrittenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        UnwrittenException(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private static final class Builder extends ParquetWriter.Builder<TidyRow, Builder> {
        private final String run;

        Builder(OutputStream out, String run) {
            super(new CountedFile(out));
            this.run = run;
            withConf(new PlainParquetConfiguration());
            withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
        }

        @Override
        protected Builder self() {
            return this;
        }

        // The library calls the other one, and wants this one to be there.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<TidyRow> getWriteSupport(Configuration configuration) {
            return new Rows(run);
        }

        @Override
        protected WriteSupport<TidyRow> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(run);
        }
    }

    /** Hands rows to the library, cell by cell. */
    private static final class Rows extends WriteSupport<TidyRow> {
        private final String run;
        private @Nullable RecordConsumer consumer;

        Rows(String run) {
            this.run = run;
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(), Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema(), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer to) {
            consumer = to;
        }

        @Override
        public void write(TidyRow row) {
            RecordConsumer cells = Objects.requireNonNull(consumer, "not prepared");
            cells.startMessage();
            int field = 0;
            for (Column column : Column.values()) {
                Object value = row.at(column, run);
                if (value != null) {
                    cells.startField(column.title(), field);
                    add(cells, value);
                    cells.endField(column.title(), field);
                }
                field++;
            }
            cells.endMessage();
        }

        private static void add(RecordConsumer cells, Object value) {
            if (value instanceof Double number) {
                cells.addDouble(number);
            } else if (value instanceof Long number) {
                cells.addLong(number);
            } else {
                cells.addBinary(Binary.fromString(value.toString()));
            }
        }
    }
}
