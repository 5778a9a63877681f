package vn.cadre.contract;

import java.io.Serializable;

/** How a code is printed in Vietnamese and in English. */
public record CodeLabel(String vi, String en) implements Serializable {}
