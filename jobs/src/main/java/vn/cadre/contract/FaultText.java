package vn.cadre.contract;

import java.io.Serializable;

/**
 * What a fault says and what its sender should do; the texts hold the placeholders {@code {file} {dataset} {sheet} {cell}
 * {column} {value} {detail}}; the dataset is the one that the file is named after.
 */
public record FaultText(
        String code, Severity severity, String messageVi, String messageEn, String remedyVi, String remedyEn)
        implements Serializable {}
